package mail

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"path"
	"strings"

	gomail "github.com/wneessen/go-mail"
)

// Attachment is a file that a mail carries.
type Attachment struct {
	Name    string // as readers see it; what is before a slash is left out
	Content []byte
}

// kinds are the content types of the files that people hand out, by ending. The
// machine's own table is not asked: two machines would make two mails. What is not
// among them, and a calendar or a page, which programs would open by themselves, is
// bytes.
var kinds = map[string]gomail.ContentType{
	".csv":  "text/csv; charset=utf-8",
	".doc":  "application/msword",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".gif":  "image/gif",
	".jpeg": "image/jpeg",
	".jpg":  "image/jpeg",
	".md":   "text/markdown; charset=utf-8",
	".odp":  "application/vnd.oasis.opendocument.presentation",
	".ods":  "application/vnd.oasis.opendocument.spreadsheet",
	".odt":  "application/vnd.oasis.opendocument.text",
	".pdf":  "application/pdf",
	".png":  "image/png",
	".ppt":  "application/vnd.ms-powerpoint",
	".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
	".rtf":  "application/rtf",
	".txt":  "text/plain; charset=utf-8",
	".xls":  "application/vnd.ms-excel",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

func (a Attachment) attach(envelope *gomail.Msg) error {
	name := a.fileName()
	kind, known := kinds[strings.ToLower(path.Ext(name))]
	if !known {
		kind = "application/octet-stream"
	}
	if err := envelope.AttachReader(name, bytes.NewReader(a.Content), gomail.WithFileContentType(kind)); err != nil {
		return fmt.Errorf("a file could not be attached: %w", err)
	}
	return nil
}

// fileName is the name as a header may hold it, and a file system too.
func (a Attachment) fileName() string {
	const longest = 100
	name := path.Base(strings.ReplaceAll(headerText(a.Name), "\\", "/"))
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`"<>:;|?*`, r) {
			return '-'
		}
		return r
	}, name)
	if strings.Trim(name, "./ ") == "" {
		name = "attachment"
	}
	if ending := path.Ext(name); len([]rune(name)) > longest {
		name = cutRunes(strings.TrimSuffix(name, ending), longest-len(ending)) + ending
	}
	return name
}

// Encoded is the content as a mail carries it, in lines of 76 (RFC 2045, 6.8): the
// same bytes in every mail that it is attached to.
func (a Attachment) Encoded() []byte {
	const line = 76
	text := base64.StdEncoding.AppendEncode(nil, a.Content)
	lines := make([]byte, 0, len(text)+len(text)/line*2)
	for len(text) > line {
		lines = append(append(lines, text[:line]...), "\r\n"...)
		text = text[line:]
	}
	return append(lines, text...)
}
