package auth

import (
	"fmt"
	"testing"
	"time"
)

// Ensures that the memory of attempts is bounded, that the longest quiet goes first, and that waits have a bound.
func TestThrottle(t *testing.T) {
	t.Parallel()
	now := time.Unix(0, 0)
	th := newThrottle(1, time.Minute, time.Hour, 3)
	th.try("guesser", now)
	for i := range 40 {
		now = now.Add(time.Minute)
		th.try("guesser", now)
		th.try(fmt.Sprint("stranger", i), now)
		if len(th.keys) > 3 || th.age.Len() > 3 {
			t.Fatalf("%d keys are kept", len(th.keys))
		}
	}
	if wait := th.try("guesser", now); wait != time.Minute {
		t.Errorf("got a wait of %s", wait)
	}
	th.takeBack("guesser")
	th.takeBack("nobody")
	if wait := th.try("guesser", now.Add(time.Hour)); wait != 0 {
		t.Errorf("after an hour: got a wait of %s", wait)
	}
	th.forgive("guesser")
	if _, ok := th.keys["guesser"]; ok || len(th.keys) != th.age.Len() {
		t.Error("forgiven keys are not kept")
	}
}
