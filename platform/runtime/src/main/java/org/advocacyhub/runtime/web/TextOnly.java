package org.advocacyhub.runtime.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/**
 * Reads a text and refuses what is none: control characters but tab and line breaks, halves of a pair, code points that never are a
 * character. Neither the database, nor a page, nor a workbook can hold them.
 */
public final class TextOnly extends StringDeserializer {

    /** What to do about a text that is none. */
    public static final String ADVICE = "Leave out control characters and halves of characters.";

    private static final long serialVersionUID = 1L;
    private static final String ALLOWED_CONTROLS = "\t\n\r";
    private static final int NO_CHARACTER = 0xFFFE;

    /** A text that is none. */
    static final class NoText extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        private NoText(JsonParser parser) {
            super(parser, "a text with a code point that is no character of a text", String.class);
        }
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = super.deserialize(parser, context);
        if (text != null && !isText(text)) {
            throw new NoText(parser);
        }
        return text;
    }

    /** Whether there is nothing in it that is not of a text. */
    public static boolean isText(String text) {
        return text.codePoints().allMatch(TextOnly::isOfAText);
    }

    static boolean isOfAText(int point) {
        if (Character.isISOControl(point)) {
            return ALLOWED_CONTROLS.indexOf(point) >= 0;
        }
        return !isHalf(point) && (point & NO_CHARACTER) != NO_CHARACTER && (point < 0xFDD0 || point > 0xFDEF);
    }

    private static boolean isHalf(int point) {
        return point <= Character.MAX_VALUE && Character.isSurrogate((char) point);
    }
}
