package rehearsal

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// letter is one mail of a kind, as its reader sees it.
type letter struct {
	Subject, To, When, Href string
	HTML                    string
	Count                   int // how many of its kind went
	Open                    bool
	at                      time.Time
}

// kindOfMail tells mails apart by their words.
type kindOfMail struct {
	words  string
	method string
}

// letters are one mail of each kind, in the order in which they first went: the
// first to somebody who takes part, if there is one.
func (r *record) letters(out *folder) ([]letter, error) {
	var kinds []kindOfMail
	first, counts := map[kindOfMail]roster.Entry{}, map[kindOfMail]int{}
	for _, e := range r.entries {
		if r.files[e.ID] == "" {
			continue
		}
		k := r.kind(e)
		if counts[k]++; counts[k] == 1 {
			kinds = append(kinds, k)
			first[k] = e
		}
		if r.byID[first[k].Person].Staff != "" && r.byID[e.Person].Staff == "" {
			first[k] = e
		}
	}
	all := make([]letter, len(kinds))
	for i, k := range kinds {
		l, err := r.letter(out, first[k], r.files[first[k].ID])
		if err != nil {
			return nil, fmt.Errorf("%s cannot be read: %w", r.files[first[k].ID], err)
		}
		l.Count = counts[k]
		all[i] = l
	}
	slices.SortStableFunc(all, func(a, b letter) int { return a.at.Compare(b.at) })
	return all, nil
}

func (r *record) kind(e roster.Entry) kindOfMail {
	if it, _ := r.plan.Item(e.Item); it != nil {
		return kindOfMail{it.Mail, e.Method}
	}
	return kindOfMail{string(e.Item), e.Method}
}

func (r *record) letter(out *folder, e roster.Entry, file string) (letter, error) {
	eml, err := out.root.ReadFile(filepath.Join(outboxDir, file))
	if err != nil {
		return letter{}, err
	}
	m, err := mail.ReadMessage(bytes.NewReader(eml))
	if err != nil {
		return letter{}, err
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil {
		return letter{}, err
	}
	html, err := htmlPart(m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Body)
	if err != nil {
		return letter{}, err
	}
	p := r.byID[e.Person]
	to := p.Name + ", " + string(p.Role) + string(p.Staff)
	return letter{
		Subject: subject, To: to, When: r.when(e.Date), Href: href(outboxDir, file), HTML: html, Open: r.shownOpen(e), at: e.Date,
	}, nil
}

// shownOpen picks the mails that people wait for: the others are a click away.
func (r *record) shownOpen(e roster.Entry) bool {
	it, s := r.plan.Item(e.Item)
	if it == nil || e.Method == roster.Cancel {
		return false
	}
	return it.To.Who == plan.Accepted || it.To.Who == plan.Paired || s.Kind == plan.Launch && it.Does == plan.SendInvitation
}

var errNoHTML = errors.New("it has no HTML part")

// htmlPart finds the HTML of a mail, which may be parts within parts.
func htmlPart(contentType, encoding string, body io.Reader) (string, error) {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		return "", err
	}
	if kind == "text/html" {
		html, err := io.ReadAll(decoded(encoding, body))
		return string(html), err
	}
	if !strings.HasPrefix(kind, "multipart/") {
		return "", errNoHTML
	}
	for parts := multipart.NewReader(body, params["boundary"]); ; {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			return "", errNoHTML
		}
		if err != nil {
			return "", err
		}
		html, err := htmlPart(part.Header.Get("Content-Type"), part.Header.Get("Content-Transfer-Encoding"), part)
		if !errors.Is(err, errNoHTML) {
			return html, err
		}
	}
}

func decoded(encoding string, body io.Reader) io.Reader {
	switch strings.ToLower(encoding) {
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	}
	return body
}
