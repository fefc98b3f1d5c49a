package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// typedAgain is the command that was typed, to be typed again: with the mark of what was
// seen, or to see it anew.
func typedAgain(c *cobra.Command, co *cohort, mark string) string {
	words := []string{c.CommandPath(), quotedWord(string(co.ID))}
	c.Flags().Visit(func(f *pflag.Flag) {
		values := []string{f.Value.String()}
		if many, ok := f.Value.(pflag.SliceValue); ok {
			values = many.GetSlice()
		}
		for _, v := range values {
			if f.Name != "yes" && f.Name != "json" {
				words = append(words, "--"+f.Name, quotedWord(v))
			}
		}
	})
	if mark != "" {
		words = append(words, "--yes", mark)
	}
	return strings.Join(words, " ")
}

// quotedWord is a word for a shell to read as it is.
func quotedWord(text string) string {
	plainly := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./@+,:", r)
	}
	if text != "" && strings.IndexFunc(text, func(r rune) bool { return !plainly(r) }) < 0 {
		return text
	}
	return "'" + strings.ReplaceAll(clean(text), "'", `'\''`) + "'"
}
