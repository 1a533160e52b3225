package org.advocacyhub.referral.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where the sealed contents lie. Knows names and bytes only. A failure is an {@link IOException}: the store is away. */
interface DocumentStore {

    /** Writes what is to be kept. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps an object under a new name. When it returns, the object survives whatever happens to this process. */
    void put(String name, Content content) throws IOException;

    /**
     * The object, from its first byte.
     *
     * @throws java.nio.file.NoSuchFileException when there is none
     */
    InputStream open(String name) throws IOException;

    /** Takes the object away, also what is left of one that was not written to its end; does nothing when there is none. */
    void delete(String name) throws IOException;
}
