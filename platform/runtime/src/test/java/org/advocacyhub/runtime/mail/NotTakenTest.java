package org.advocacyhub.runtime.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class NotTakenTest {

    @Test
    void a_server_that_cannot_be_reached_or_hangs_up_is_away() {
        assertEquals(NotTaken.MAIL_SERVER_AWAY, NotTaken.of(new CompletionException(new ConnectException("refused"))));
        assertEquals(NotTaken.MAIL_SERVER_AWAY, NotTaken.of(new CompletionException(new SocketException("reset"))));
        assertEquals(NotTaken.MAIL_SERVER_AWAY, NotTaken.of(new CompletionException(new UnknownHostException("mail"))));
    }

    @Test
    void one_that_does_not_answer_is_slow_and_any_other_did_not_want_it() {
        assertEquals(NotTaken.MAIL_SERVER_SLOW, NotTaken.of(new TimeoutException()));
        assertEquals(NotTaken.MAIL_REFUSED, NotTaken.of(new CompletionException(new IOException("550"))));
    }
}
