package worker

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
)

// From the start of a process to the end of its first workflow, with a new
// database and with one that is there: in seconds, and MB resident at the end.
func BenchmarkServeToFirstTask(b *testing.B) {
	for _, name := range []string{"new", "again"} {
		b.Run(name, func(b *testing.B) {
			dir := b.TempDir()
			if name == "again" {
				serveOnce(b, dir)
			}
			var elapsed time.Duration
			var mb float64
			for b.Loop() {
				if name == "new" {
					dir = b.TempDir()
				}
				took, resident := serveOnce(b, dir)
				elapsed += took
				mb += resident
			}
			b.ReportMetric(elapsed.Seconds()/float64(b.N), "s")
			b.ReportMetric(mb/float64(b.N), "MB")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func serveOnce(b *testing.B, dir string) (time.Duration, float64) {
	start := time.Now()
	c := startChild(b, dir, "hello")
	mb, err := strconv.ParseFloat(c.await(b, "done"), 64)
	took := time.Since(start)
	if err != nil {
		b.Fatal(err)
	}
	if err := c.cmd.Wait(); err != nil {
		b.Fatal(err)
	}
	return took, mb
}

// residentMB is the memory that a process holds, in MB of 2^20 bytes, where the
// system tells.
func residentMB(process int) float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process))
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(status), "VmRSS:")
	var kB float64
	_, _ = fmt.Sscan(after, &kB)
	return kB / 1024
}
