package definitions

// refused are words of other languages that people bring along, and what is done
// here instead: a programme is read aloud, from top to bottom, and nothing in it
// stands for anything else.
var refused = map[string]string{
	"variable": "Write the words where they are read. What differs from cohort to cohort stands in the cohort.",
	"locals":   "Write the words where they are read. What differs from cohort to cohort stands in the cohort.",
	"include":  "A programme is one file. Copy what you need into it.",
	"import":   "A programme is one file. Copy what you need into it.",
	"module":   "A programme is one file. Copy what you need into it.",
	"extends":  "A programme is one file. Copy the directory, and change what differs.",
	"inherits": "A programme is one file. Copy the directory, and change what differs.",
	"for_each": "Write each of them out.",
	"dynamic":  "Write each of them out.",
	"if":       "Write only_if in the stage, the mail or the question that is for some.",
	"env":      "What differs from cohort to cohort stands in the cohort.",
	"data":     "What people answer is asked with question. Nothing is read from elsewhere.",
	"cohort":   "Write it in a file of the folder cohorts, like cohorts/2025.hcl.",
	"places":   "Write it in the cohort: the programme is the same for all of them.",
	"person":   "Write it in the cohort: the programme is the same for all of them.",
}
