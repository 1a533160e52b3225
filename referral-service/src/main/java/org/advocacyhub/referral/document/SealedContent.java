package org.advocacyhub.referral.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.advocacyhub.runtime.sealing.DataKey;

/**
 * A document as it lies in the store: piece by piece, so that none is ever in memory as a whole. Each piece is sealed as what it
 * is, the how manieth of which document and whether the last, so that none can be left out, moved or put in, and no end is
 * taken for the end.
 */
final class SealedContent {

    private static final int PIECE = 64 * 1024;
    private static final int LARGEST_SEALED = PIECE + 1024;
    private static final int NO_MORE = -1;

    private final DataKey key;
    private final UUID documentId;

    SealedContent(DataKey key, UUID documentId) {
        this.key = key;
        this.documentId = documentId;
    }

    /** Seals everything that comes in. Leaves both streams open. */
    void seal(InputStream plain, OutputStream sealed) throws IOException {
        var out = new DataOutputStream(sealed);
        var piece = plain.readNBytes(PIECE);
        for (var number = 0; piece.length > 0; number++) {
            var next = plain.readNBytes(PIECE);
            var bytes = key.seal(piece, use(number, next.length == 0));
            out.writeInt(bytes.length);
            out.write(bytes);
            piece = next;
        }
        out.flush();
    }

    /**
     * Opens what {@link #seal} wrote; every byte that comes out was checked before. Leaves both streams open.
     *
     * @throws org.advocacyhub.runtime.sealing.UnreadableSeal at the first piece that is not what it was
     */
    void open(InputStream sealed, OutputStream plain) throws IOException {
        var in = new DataInputStream(sealed);
        var length = nextLength(in);
        for (var number = 0; length != NO_MORE; number++) {
            var bytes = in.readNBytes(length);
            length = nextLength(in);
            plain.write(key.open(bytes, use(number, length == NO_MORE)));
        }
    }

    private static int nextLength(DataInputStream in) throws IOException {
        try {
            var length = in.readInt();
            if (length <= 0 || length > LARGEST_SEALED) {
                throw new IOException("this was not sealed here");
            }
            return length;
        } catch (EOFException end) {
            return NO_MORE;
        }
    }

    private String use(int number, boolean last) {
        return "document-content " + documentId + " " + number + (last ? " last" : "");
    }
}
