package mail

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
)

// How deep in multiparts a calendar object is looked for.
const maxMultipartNest = 8

// calendarPart finds the text/calendar part of a mail and decodes it; nil when
// there is none. It never looks into a message within the message: a forwarded
// invitation is somebody else's, and a bounce holds our own.
func calendarPart(eml []byte) ([]byte, error) {
	message, err := netmail.ReadMessage(bytes.NewReader(eml))
	if err != nil {
		return nil, errors.New("the mail cannot be read: its header is malformed")
	}
	return findCalendar(message.Header.Get, message.Body, 0)
}

func findCalendar(header func(string) string, body io.Reader, nest int) ([]byte, error) {
	kind, parameters, err := mime.ParseMediaType(header("Content-Type"))
	if err != nil {
		return nil, nil // no type that can be understood is no calendar
	}
	switch {
	case kind == "text/calendar":
		return decodedPart(header("Content-Transfer-Encoding"), body)
	case !strings.HasPrefix(kind, "multipart/"):
		return nil, nil
	case nest == maxMultipartNest:
		return nil, fmt.Errorf("the mail cannot be read: it nests deeper than %d parts", maxMultipartNest)
	}
	parts := multipart.NewReader(body, parameters["boundary"])
	for {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			return nil, nil
		}
		if err != nil {
			return nil, errors.New("the mail cannot be read: its parts are malformed")
		}
		if found, err := findCalendar(part.Header.Get, part, nest+1); found != nil || err != nil {
			return found, err
		}
	}
}

// decodedPart undoes the transfer encoding, up to what decodeCalendar accepts.
func decodedPart(encoding string, body io.Reader) ([]byte, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	decoded, err := io.ReadAll(io.LimitReader(body, maxCalendar+1))
	if err != nil {
		return nil, errors.New("the mail cannot be read: its calendar part is malformed")
	}
	return decoded, nil
}
