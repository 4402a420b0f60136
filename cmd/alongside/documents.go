package main

import (
	"encoding/json"
	"fmt"
	"os"
)

// approved reads a list of operations that every role may send: a JSON object of their texts, each by "sha256:" and the
// hash of the text. No path is no list. Whether the texts fit the schema is found when the server starts.
func approved(path string) (map[string]string, error) {
	if path == "" {
		return nil, nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, misuse("--documents: %s cannot be read", path)
	}
	documents := map[string]string{}
	if err := json.Unmarshal(b, &documents); err != nil {
		return nil, fmt.Errorf("--documents: %s is no JSON object of texts by their hashes: %w", path, err)
	}
	return documents, nil
}
