package org.advocacyhub.runtime.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client of the services against a mail server that greets in the moment in which somebody connects. */
class MailServerTest {

    private static final int MAILS = 10;

    private final Vertx vertx = Vertx.vertx();
    private ServerSocket quick;
    private MailServer server;

    @BeforeEach
    void a_server_that_greets_at_once() throws IOException {
        quick = new ServerSocket(0, MAILS, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::greet);
        var client = MailClient.create(
                vertx,
                new MailConfig()
                        .setHostname(quick.getInetAddress().getHostAddress())
                        .setPort(quick.getLocalPort())
                        .setOwnHostname("hub.example.org")
                        .setKeepAlive(false));
        ReactiveMailer mailer = mails -> Uni.createFrom()
                .completionStage(() -> client.sendMail(new MailMessage()
                                .setFrom("hub@example.org")
                                .setTo(mails[0].getTo())
                                .setSubject(mails[0].getSubject())
                                .setText(mails[0].getText()))
                        .toCompletionStage())
                .replaceWithVoid();
        server = new MailServer(mailer, vertx);
    }

    @AfterEach
    void stop() throws IOException {
        quick.close();
        vertx.close();
    }

    /** Whoever asks the client from a worker hears what the server says a little later than it says it. */
    @Test
    void a_mail_is_taken_whichever_thread_hands_it_over() throws Exception {
        for (int number = 1; number <= MAILS; number++) {
            var worker = ((VertxInternal) vertx).createWorkerContext();
            var id = number + "@example.org";
            var refusal = worker.executeBlocking(() -> server.take(
                            id, "anna@example.org", "An offer", "It waits for an answer.", Duration.ofSeconds(10)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(1, TimeUnit.MINUTES);

            assertEquals(Optional.empty(), refusal);
        }
    }

    private void greet() {
        while (!quick.isClosed()) {
            try {
                var caller = quick.accept();
                say(caller, "220 mail.example.org");
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket caller) {
        try (caller;
                var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII))) {
            boolean isText = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (isText && !line.equals(".")) {
                    continue;
                }
                isText = line.equals("DATA");
                say(caller, isText ? "354 go on" : "250 fine");
            }
        } catch (IOException hungUp) {
            // as clients do at the end
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
        caller.getOutputStream().flush();
    }
}
