package org.advocacyhub.referral.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Documents as objects in a bucket. */
final class S3Store implements DocumentStore {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final S3Client client;
    private final String bucket;

    S3Store(DocumentsConfig.S3 config) {
        this.bucket =
                config.bucket().orElseThrow(() -> new IllegalStateException("hub.documents.s3.bucket is missing"));
        var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_WITHIN)
                        .socketTimeout(ANSWER_WITHIN))
                .region(Region.of(config.region()))
                .forcePathStyle(config.pathStyle())
                .credentialsProvider(credentials(config))
                // newer checksums are not understood by every S3 service; the seal notices damage anyway
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        config.endpoint().ifPresent(client::endpointOverride);
        this.client = client.build();
    }

    private static AwsCredentialsProvider credentials(DocumentsConfig.S3 config) {
        if (config.accessKey().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        var secret = config.secretKey()
                .orElseThrow(() -> new IllegalStateException("hub.documents.s3.secret-key is missing"));
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(config.accessKey().get(), secret));
    }

    /** Sealed into a file first: a request has to say how long it is, and may have to be sent again. */
    @Override
    public void put(String name, Content content) throws IOException {
        var sealed = Files.createTempFile("hub-sealed-", null);
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(sealed))) {
                content.writeTo(out);
            }
            client.putObject(request -> request.bucket(bucket).key(name), RequestBody.fromFile(sealed));
        } catch (SdkException away) {
            throw new IOException(away);
        } finally {
            Files.deleteIfExists(sealed);
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket).key(name));
        } catch (NoSuchKeyException none) {
            throw new NoSuchFileException(name);
        } catch (SdkException away) {
            throw new IOException(away);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(name));
        } catch (SdkException away) {
            throw new IOException(away);
        }
    }
}
