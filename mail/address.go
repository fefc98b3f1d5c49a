package mail

import (
	"errors"
	"fmt"
	netmail "net/mail"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
)

// Address is a person or an office, and the mailbox that is theirs.
type Address struct {
	Name  string // as people write it; may be empty
	Email string // local@domain; the domain may be international
}

// The longest mailbox and local part that SMTP carries, in octets (RFC 5321, 4.5.3.1).
const (
	longestMailbox = 254
	longestLocal   = 64
)

// checked returns the address as a header and an envelope may hold it: a name
// of one line, a domain in ASCII. whose ("the recipient") is for the error,
// which never holds the address itself.
func (a Address) checked(whose string) (Address, error) {
	email, err := mailbox(a.Email)
	if err != nil {
		return Address{}, fmt.Errorf("%s's address cannot be written to: %w", whose, err)
	}
	return Address{Name: headerText(a.Name), Email: email}, nil
}

// mailbox checks an address and puts its domain into ASCII.
func mailbox(email string) (string, error) {
	local, domain, found := cutLast(email, "@")
	if !found || local == "" || domain == "" {
		return "", errors.New("it should look like name@example.org")
	}
	for _, r := range local {
		if r > unicode.MaxASCII {
			return "", errors.New("the part before the @ has a letter that mail cannot carry everywhere; ask for another address")
		}
		if r <= ' ' || r == 0x7f || strings.ContainsRune(`"<>()[]\,;:@?&%`, r) {
			return "", errors.New("the part before the @ has a character that does not belong there")
		}
	}
	ascii, err := idna.Lookup.ToASCII(domain)
	if err != nil {
		return "", errors.New("the part after the @ is not the name of a place on the internet")
	}
	whole := local + "@" + ascii
	if len(local) > longestLocal || len(whole) > longestMailbox {
		return "", errors.New("it is longer than an address can be")
	}
	parsed, err := netmail.ParseAddress("<" + whole + ">")
	if err != nil || parsed.Address != whole {
		return "", errors.New("it should look like name@example.org")
	}
	return whole, nil
}

// sameMailbox says whether mail to one is mail to the other. Local parts could
// differ by case alone, by the letter of RFC 5321; nobody's do.
func sameMailbox(a, b string) bool { return strings.EqualFold(a, b) }

// cutLast is strings.Cut at the last separator instead of the first.
func cutLast(s, separator string) (before, after string, found bool) {
	i := strings.LastIndex(s, separator)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(separator):], true
}
