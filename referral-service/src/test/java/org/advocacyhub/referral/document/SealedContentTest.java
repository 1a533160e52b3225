package org.advocacyhub.referral.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;
import org.advocacyhub.runtime.sealing.UnreadableSeal;
import org.advocacyhub.testkit.HubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document in pieces is read as it was, or not at all. */
@HubTest
class SealedContentTest {

    private static final byte[] CONTENT = SampleFiles.pdf(200_000); // four pieces

    @Inject
    DataKeys keys;

    private final UUID documentId = UUID.randomUUID();
    private DataKey key;

    @BeforeEach
    void a_key() {
        key = keys.fresh(UUID.randomUUID());
    }

    @Test
    void what_was_sealed_comes_back() throws IOException {
        for (var size : List.of(0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 200_000)) {
            var content = SampleFiles.pdf(size);
            assertThat(open(sealed(content), documentId)).isEqualTo(content);
        }
    }

    @Test
    void nothing_of_it_is_legible() throws IOException {
        assertThat(new String(sealed(SampleFiles.text()), StandardCharsets.ISO_8859_1))
                .doesNotContain("letter", "tenancy");
    }

    @Test
    void a_piece_that_is_missing_moved_or_doubled_is_noticed() throws IOException {
        var pieces = pieces(sealed(CONTENT));
        assertThat(pieces).hasSize(4);

        refused(List.of(pieces.get(0), pieces.get(1), pieces.get(2)));
        refused(List.of(pieces.get(0), pieces.get(2), pieces.get(3)));
        refused(List.of(pieces.get(1), pieces.get(2), pieces.get(3)));
        refused(List.of(pieces.get(0), pieces.get(2), pieces.get(1), pieces.get(3)));
        refused(List.of(pieces.get(0), pieces.get(1), pieces.get(2), pieces.get(3), pieces.get(3)));
    }

    @Test
    void a_piece_of_another_document_is_noticed() throws IOException {
        var sealed = sealed(CONTENT);

        assertThatThrownBy(() -> open(sealed, UUID.randomUUID())).isInstanceOf(UnreadableSeal.class);
    }

    @Test
    void what_stops_in_the_middle_of_a_piece_is_noticed() throws IOException {
        var sealed = sealed(CONTENT);

        assertThatThrownBy(() -> open(ByteBuffer.wrap(sealed).slice(0, sealed.length - 1), documentId))
                .isInstanceOf(UnreadableSeal.class);
    }

    private void refused(List<byte[]> pieces) {
        var sealed = new ByteArrayOutputStream();
        pieces.forEach(sealed::writeBytes);
        assertThatThrownBy(() -> open(sealed.toByteArray(), documentId)).isInstanceOf(UnreadableSeal.class);
    }

    private byte[] sealed(byte[] content) throws IOException {
        var sealed = new ByteArrayOutputStream();
        new SealedContent(key, documentId).seal(new ByteArrayInputStream(content), sealed);
        return sealed.toByteArray();
    }

    private byte[] open(byte[] sealed, UUID of) throws IOException {
        return open(ByteBuffer.wrap(sealed), of);
    }

    private byte[] open(ByteBuffer sealed, UUID of) throws IOException {
        var bytes = new byte[sealed.remaining()];
        sealed.get(bytes);
        var plain = new ByteArrayOutputStream();
        new SealedContent(key, of).open(new ByteArrayInputStream(bytes), plain);
        return plain.toByteArray();
    }

    /** Each with its length before it. */
    private static List<byte[]> pieces(byte[] sealed) {
        var all = ByteBuffer.wrap(sealed);
        var pieces = new ArrayList<byte[]>();
        while (all.hasRemaining()) {
            var piece = new byte[Integer.BYTES + all.getInt(all.position())];
            all.get(piece);
            pieces.add(piece);
        }
        return pieces;
    }
}
