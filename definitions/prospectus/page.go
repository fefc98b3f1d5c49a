package prospectus

import "time"

// Page is a prospectus as plain data.
type Page struct {
	Programme string // "Libraries Connected Peer Mentoring"
	Cohort    string // "2025"
	Purpose   string
	Facts     []Point // the whole of it at a glance
	Sections  []Section
}

// Section is a part of the page that can be linked to.
type Section struct {
	ID     string // "dates"
	Title  string
	Blocks []Block
}

// Block is a heading and what stands below it. What is empty is not there; what is
// there comes in this order.
type Block struct {
	Heading string
	Text    string
	Write   *Contact // whom to write to; Text leads to it
	Points  []Point
	Dates   []Date
}

// Point is one of several: what it is about, and what is to be said of it.
type Point struct {
	Lead, Text string
}

// Contact is whom people write to.
type Contact struct {
	Name, Email string
}

// Date is a row of the dates.
type Date struct {
	Day    string // "Wednesday 7 May 2025", or from when to when
	Hours  string // "10am to 11.30am"; empty: the whole day
	What   string
	Detail string    // for whom, and where
	At     time.Time // by which rows are in order
}
