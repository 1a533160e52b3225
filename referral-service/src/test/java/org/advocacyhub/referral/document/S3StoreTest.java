package org.advocacyhub.referral.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a server that speaks S3, in this JVM. It does not check signatures. */
class S3StoreTest extends DocumentStoreTest {

    private static final int ANY_PORT = -1;
    private static final LocalS3 SERVER =
            LocalS3.builder().port(ANY_PORT).mode(LocalS3Mode.IN_MEMORY).build();

    @BeforeAll
    static void a_bucket() throws IOException, InterruptedException {
        SERVER.start();
        try (var client = HttpClient.newHttpClient()) {
            var made = client.send(
                    HttpRequest.newBuilder(endpoint().resolve("/documents"))
                            .PUT(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.discarding());
            assertThat(made.statusCode()).isEqualTo(200);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.shutdown();
    }

    @Override
    DocumentStore store() {
        return new S3Store(new Config(endpoint(), Optional.of("documents"), Optional.of("secret")));
    }

    @Test
    void a_service_that_is_away_is_away() {
        var nobody = new S3Store(
                new Config(URI.create("http://127.0.0.1:1"), Optional.of("documents"), Optional.of("secret")));

        assertThatIOException().isThrownBy(() -> nobody.put("name", out -> out.write(1)));
        assertThatIOException().isThrownBy(() -> nobody.open("name"));
        assertThatIOException().isThrownBy(() -> nobody.delete("name"));
    }

    @Test
    void what_is_missing_is_noticed_at_once() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new S3Store(new Config(endpoint(), Optional.empty(), Optional.of("secret"))));
        assertThatIllegalStateException()
                .isThrownBy(() -> new S3Store(new Config(endpoint(), Optional.of("documents"), Optional.empty())));
    }

    private static URI endpoint() {
        return URI.create("http://127.0.0.1:" + SERVER.getPort());
    }

    private record Config(URI address, Optional<String> bucket, Optional<String> secretKey)
            implements DocumentsConfig.S3 {

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(address);
        }

        @Override
        public String region() {
            return "eu-west-2";
        }

        @Override
        public boolean pathStyle() {
            return true;
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of("access");
        }
    }
}
