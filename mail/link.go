package mail

import (
	"errors"
	"fmt"
	"html"
	"net/url"
	"strings"
)

// A link is where a reader can be sent to: a page, or a mail that they write.
type link struct {
	url     string // escaped
	address string // of a mailto link; else empty
	subject string // of a mailto link, if it has one
}

var errLink = errors.New("a link starts with https: or mailto:, and names a place")

// parseLink reads a whole destination. It refuses every scheme but https and
// mailto, for others run things (javascript:) or are not private (http:).
func parseLink(s string) (link, error) {
	if len(s) < len("https:") || strings.ContainsAny(s, " \t\n<>\"") {
		return link{}, errLink
	}
	u, err := url.Parse(s)
	if err != nil {
		return link{}, errLink
	}
	switch {
	case u.Scheme == "https" && u.Host != "" && u.User == nil:
		return link{url: u.String()}, nil
	case u.Scheme == "mailto" && u.Opaque != "":
		address, err := url.PathUnescape(u.Opaque)
		if err != nil {
			return link{}, errLink
		}
		return link{url: u.String(), address: oneLine(address), subject: subjectOf(u.RawQuery)}, nil
	}
	return link{}, errLink
}

// subjectOf reads the subject of a mailto link's query. A plus sign there is a
// plus sign (RFC 6068, 5), so this is not url.ParseQuery.
func subjectOf(query string) string {
	for field := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(field, "=")
		if !strings.EqualFold(name, "subject") {
			continue
		}
		if subject, err := url.PathUnescape(value); err == nil {
			return oneLine(subject)
		}
	}
	return ""
}

// tag opens the link in HTML.
func (l link) tag() string {
	return `<a href="` + html.EscapeString(l.url) + `">`
}

// inWords is the link for a reader who sees words only.
func (l link) inWords() string {
	switch {
	case l.subject != "":
		return fmt.Sprintf(`write to %s with the subject "%s"`, l.address, l.subject)
	case l.address != "":
		return "write to " + l.address
	}
	return l.url
}

// escapeURLPart keeps what may stand anywhere in a URL, and the @ of an address.
func escapeURLPart(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~@", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
