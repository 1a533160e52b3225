package org.advocacyhub.runtime.page;

import io.quarkus.qute.TemplateExtension;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Addresses of pages that another service has: {@code {elsewhere:page('referrals', view.referralId)}}. Where they are is said by
 * {@code hub.elsewhere.<first segment>}, for example {@code hub.elsewhere.referrals=https://referrals.example.org}.
 */
@TemplateExtension(namespace = "elsewhere")
public final class Elsewhere {

    private Elsewhere() {}

    /** The page of one thing; null where nobody said who has it. */
    public static String page(String segment, Object id) {
        return of(segment).map(address -> address + "/" + segment + "/" + id).orElse(null);
    }

    /** Where the service is that has these pages, without a slash at the end; empty where nobody said so. */
    static Optional<String> of(String segment) {
        return ConfigProvider.getConfig()
                .getOptionalValue("hub.elsewhere." + segment, String.class)
                .map(address -> address.replaceFirst("/+$", ""));
    }
}
