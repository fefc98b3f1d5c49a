package worker

import (
	"errors"
	"net"
	"path/filepath"
	"testing"

	"go.temporal.io/sdk/client"
	"go.temporal.io/server/common/primitives"
)

func TestListenSaysThatPortIsTaken(t *testing.T) {
	l, err := net.Listen("tcp", loopback+":0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	o, err := EmbedOptions{Dir: t.TempDir()}.complete()
	if err != nil {
		t.Fatal(err)
	}
	db := database(filepath.Join(o.Dir, databaseFile), o.Sync)
	if err := prepare(db); err != nil {
		t.Fatal(err)
	}
	at, err := freePorts()
	if err != nil {
		t.Fatal(err)
	}
	at[primitives.HistoryService] = l.Addr().(*net.TCPAddr).Port
	if _, err := listen(o, db, at); !errors.Is(err, errPortTaken) {
		t.Errorf("got %v, want errPortTaken", err)
	}
}

func TestServersSideBySide(t *testing.T) {
	slow(t)
	for range 3 {
		_, c := embed(t, EmbedOptions{Dir: t.TempDir()})
		if _, err := c.CheckHealth(t.Context(), &client.CheckHealthRequest{}); err != nil {
			t.Error(err)
		}
	}
}
