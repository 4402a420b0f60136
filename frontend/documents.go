package frontend

import (
	_ "embed"
	"encoding/json"
	"fmt"
)

// manifest holds every operation that the app may send. The generator writes it.
//
//go:embed src/lib/graphql/generated/persisted-documents.json
var manifest []byte

// Documents gives the app's operations: their texts by "sha256:" and the hash of the text.
func Documents() map[string]string {
	documents := map[string]string{}
	if err := json.Unmarshal(manifest, &documents); err != nil {
		panic(fmt.Errorf("the app's operations: %w", err)) // the file is part of the program, and a test reads it
	}
	return documents
}
