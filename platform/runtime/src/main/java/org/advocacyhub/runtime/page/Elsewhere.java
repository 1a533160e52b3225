package org.advocacyhub.runtime.page;

import io.quarkus.qute.TemplateExtension;
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
        return ConfigProvider.getConfig()
                .getOptionalValue("hub.elsewhere." + segment, String.class)
                .map(address -> address + "/" + segment + "/" + id)
                .orElse(null);
    }
}
