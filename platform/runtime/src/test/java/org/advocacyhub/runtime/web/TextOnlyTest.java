package org.advocacyhub.runtime.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextOnlyTest {

    @ParameterizedTest
    @CsvSource({
        "0x0,     false", "0x8,     false", "0x9,     true", // tab
        "0xA,     true", "0xB,     false", "0xD,     true", // line breaks
        "0x1F,    false", "0x20,    true", "0x7E,    true",
        "0x7F,    false", "0x9F,    false", "0xA0,    true",
        "0x301,   true", "0x202E,  true", "0xD7FF,  true",
        "0xD800,  false", "0xDFFF,  false", "0xE000,  true", // halves of a pair
        "0xFDCF,  true", "0xFDD0,  false", "0xFDEF,  false",
        "0xFDF0,  true", "0xFFFD,  true", "0xFFFE,  false",
        "0xFFFF,  false", "0x10000, true", "0x1F469, true",
        "0x1FFFD, true", "0x1FFFE, false", "0x10FFFF, false"
    })
    void a_text_is_made_of_characters(String point, boolean isOfAText) {
        assertEquals(isOfAText, TextOnly.isOfAText(Integer.decode(point)));
    }
}
