package graph

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"alongside/internal/errs"
)

// eventStream is the media type of server-sent events.
const eventStream = "text/event-stream"

// sendTime is how long one message may take to leave. Who reads slower is hung up on, and asks again.
const sendTime = 10 * time.Second

// AsksForStream says whether a request asks for a subscription: a POST whose first choice is server-sent events.
func AsksForStream(r *http.Request) bool {
	first, _, _ := strings.Cut(r.Header.Get("Accept"), ",")
	first, _, _ = strings.Cut(first, ";")
	return r.Method == http.MethodPost && strings.EqualFold(strings.TrimSpace(first), eventStream)
}

// stream runs one subscription and sends what it gives as server-sent events, each an answer of GraphQL: "next", and
// "complete" when there is nothing to come. What is wrong before it runs is answered as for any operation. The caller
// has seen to it that the request may go on for long.
type stream struct{ post }

// Supports implements graphql.Transport.
func (stream) Supports(r *http.Request) bool { return AsksForStream(r) }

// Do implements graphql.Transport.
func (s stream) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	ctx := r.Context()
	w.Header().Set("Content-Type", plainJSON)
	params, status, err := s.params(r)
	if err != nil {
		s.refuse(ctx, w, status, err)
		return
	}
	params.ReadTime.Start, params.ReadTime.End = graphql.Now(), graphql.Now()
	op, faults := s.operation(ctx, exec, params)
	if len(faults) > 0 {
		s.refuseAll(graphql.WithOperationContext(ctx, op), w, faults)
		return
	}
	if op.Operation.Operation != ast.Subscription {
		s.refuse(ctx, w, http.StatusBadRequest, errs.New(errs.Invalid, "Events are for subscriptions. Ask for application/json."))
		return
	}
	run, ctx := exec.DispatchOperation(ctx, op)
	w.Header().Set("Content-Type", eventStream)
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Accel-Buffering", "no") // a proxy that holds answers back until they are whole would hold them for ever
	out := http.NewResponseController(w)
	_ = out.SetWriteDeadline(time.Time{}) // that of the server is for answers that end; a writer without one needs none
	send := func(event string, data []byte) bool {
		var b bytes.Buffer
		b.WriteString("event: " + event + "\ndata: ")
		b.Write(data)
		b.WriteString("\n\n")
		slow := time.AfterFunc(sendTime, func() { _ = out.SetWriteDeadline(time.Unix(1, 0)) }) // long past: it breaks off
		defer slow.Stop()
		_, err := w.Write(b.Bytes())
		return err == nil && out.Flush() == nil
	}
	if out.Flush() != nil { // whoever asked knows now that they are heard
		return
	}
	for {
		answer := run(ctx)
		if answer == nil {
			send("complete", nil)
			return
		}
		answer.Errors = answer.Errors[:min(len(answer.Errors), maxErrors)]
		b, err := json.Marshal(answer)
		if err != nil || !send("next", b) {
			return
		}
	}
}
