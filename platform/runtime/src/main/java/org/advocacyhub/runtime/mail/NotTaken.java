package org.advocacyhub.runtime.mail;

import io.smallrye.mutiny.TimeoutException;
import java.net.SocketException;
import java.net.UnknownHostException;

/** Why a mail server did not take a mail: a code, since the server's own words repeat the address. */
public enum NotTaken {
    /** It can't be reached: nobody answers, its name leads nowhere, or it hangs up. */
    MAIL_SERVER_AWAY,
    /** It did not answer in time; it may have taken the mail all the same. */
    MAIL_SERVER_SLOW,
    /** It answered, and did not want the mail. */
    MAIL_REFUSED;

    static NotTaken of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException || cause instanceof UnknownHostException) {
                return MAIL_SERVER_AWAY;
            }
            if (cause instanceof TimeoutException) {
                return MAIL_SERVER_SLOW;
            }
        }
        return MAIL_REFUSED;
    }
}
