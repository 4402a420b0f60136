package onward

import "strings"

// languages names in English the languages most spoken in England and Wales (census of 2021), by BCP 47 tag.
var languages = map[string]string{
	"am": "Amharic", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "bfi": "British Sign Language", "cs": "Czech",
	"cy": "Welsh", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French",
	"gu": "Gujarati", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "it": "Italian", "ja": "Japanese", "kn": "Kannada",
	"ko": "Korean", "ku": "Kurdish", "lt": "Lithuanian", "lv": "Latvian", "ml": "Malayalam", "mr": "Marathi", "ne": "Nepali",
	"nl": "Dutch", "pa": "Panjabi", "pl": "Polish", "prs": "Dari", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian",
	"ru": "Russian", "si": "Sinhala", "sk": "Slovak", "so": "Somali", "sq": "Albanian", "sw": "Swahili", "ta": "Tamil",
	"te": "Telugu", "ti": "Tigrinya", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
	"yo": "Yoruba", "yue": "Cantonese", "zh": "Chinese",
}

// language is the English name of a tag; the tag itself where we have no name.
func language(tag string) string {
	if tag == "" {
		return languages["en"]
	}
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if n, ok := languages[base]; ok {
		return n
	}
	return tag
}
