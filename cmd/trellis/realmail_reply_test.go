package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trellis/mail"
)

// TestReplyArrives: a calendar program answers an invitation, and the server takes
// the answer to the mailbox that invitations come from.
func TestReplyArrives(t *testing.T) {
	needsPost(t)
	invitation, err := os.ReadFile("../../mail/testdata/invitation.eml")
	if err != nil {
		t.Fatal(err)
	}
	p, err := openPost()
	if err != nil {
		t.Fatal(err)
	}
	defer p.close()
	carrier := p.Open()
	defer carrier.Close()
	const reader = "zoe@xn--bcher-kva.example"
	if got := carrier.Carry(t.Context(), mail.Envelope{From: organiser, To: reader, Bytes: invitation}); got.Outcome != mail.Accepted {
		t.Fatalf("got %+v", got)
	}
	if err := p.await(1); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "invitation.eml")
	got, err := p.inbox(reader)
	if err != nil || len(got) != 1 {
		t.Fatalf("%d invitations arrived (%v)", len(got), err)
	}
	if err := os.WriteFile(file, got[0], 0o600); err != nil {
		t.Fatal(err)
	}
	id := printed(t, realMail+"reply", file, "ACCEPTED", p.Host, "2525")[0]
	if err := p.await(2); err != nil {
		t.Fatal(err)
	}
	answers, err := p.inbox(organiser)
	if err != nil || len(answers) != 1 {
		t.Fatalf("%d answers arrived (%v)", len(answers), err)
	}
	if messageID(answers[0]) != id || !strings.Contains(string(answers[0]), "method=\"REPLY\"") {
		t.Errorf("the answer is\n%s", answers[0])
	}
}
