package org.advocacyhub.local.postcode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A CSV file cut into parts that can be sent one by one: each has the header and then as many lines as fit. Holds one part at a
 * time, whatever the file's size. A line ends outside quotes, so that a cell may go over several.
 */
final class CsvParts {

    private static final int LONGEST_LINE = 64 * 1024;

    /**
     * A part.
     *
     * @param fromLine number in the file of its first line after the header, which is line 1
     * @param lines how many there are
     * @param last nothing comes after it
     * @param text header and lines
     * @param read characters of the file up to its end, for the progress
     */
    record Part(long fromLine, int lines, boolean last, String text, long read) {}

    private final BufferedReader file;
    private final int charactersAPart;
    private final String header;
    private String next;
    private long line = 2;
    private long read;

    /**
     * @throws IllegalArgumentException when the file is empty
     */
    CsvParts(Reader file, int charactersAPart) throws IOException {
        this.file = new BufferedReader(file);
        this.charactersAPart = charactersAPart;
        var first = readLine();
        if (first == null) {
            throw new IllegalArgumentException("the file is empty");
        }
        this.header = first.replace("\uFEFF", "");
        this.next = readLine();
    }

    /** Passes over the lines before one, because they were loaded already. */
    void goOnWith(long fromLine) throws IOException {
        while (line < fromLine && next != null) {
            next = readLine();
            line++;
        }
    }

    /** Whether another part comes. */
    boolean hasMore() {
        return next != null;
    }

    /** The next part; has at least one line. */
    Part next() throws IOException {
        var text = new StringBuilder(header).append('\n');
        var from = line;
        do {
            text.append(next).append('\n');
            next = readLine();
            line++;
        } while (next != null && text.length() + next.length() < charactersAPart);
        return new Part(from, (int) (line - from), next == null, text.toString(), read);
    }

    private String readLine() throws IOException {
        var text = file.readLine();
        if (text == null) {
            return null;
        }
        read += text.length() + 1L;
        if (isWhole(text)) {
            return text;
        }
        var whole = new StringBuilder(text);
        while (!isWhole(whole)) {
            var more = file.readLine();
            if (more == null || whole.length() > LONGEST_LINE) {
                throw new IllegalArgumentException("a quote that is opened in line " + line + " is never closed");
            }
            read += more.length() + 1L;
            whole.append('\n').append(more);
        }
        return whole.toString();
    }

    private static boolean isWhole(CharSequence text) {
        return text.chars().filter(character -> character == '"').count() % 2 == 0;
    }
}
