package org.advocacyhub.monitoring.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import org.advocacyhub.runtime.security.Caller;

/**
 * How a page says who did something, of whom nothing is stored but the account: {@code {inject:accounts.said(subject)}}. Issuers call
 * accounts by long ids that nobody reads; their end tells two people apart.
 */
@Named("accounts")
@RequestScoped
public class Accounts {

    private static final Pattern LONG_ID =
            Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{6}(\\p{XDigit}{6})");

    private final Caller caller;

    Accounts(Caller caller) {
        this.caller = caller;
    }

    /** "you", "another person (…2b1c9d)", or the account as it is called where that says something. */
    public String said(String account) {
        if (account.equals(caller.subject())) {
            return "you";
        }
        var id = LONG_ID.matcher(account);
        return id.matches() ? "another person (…" + id.group(1) + ")" : account;
    }
}
