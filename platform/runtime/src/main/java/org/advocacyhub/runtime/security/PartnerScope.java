package org.advocacyhub.runtime.security;

/**
 * Whose rows a caller may see. A required argument of every query over partners' work, so that forgetting it does not
 * compile; row-level security in the database stands behind it (architecture.md section 7).
 */
public sealed interface PartnerScope {

    /** The hub: every partner's rows. */
    record EveryPartner() implements PartnerScope {}

    /** One partner's rows; another's do not exist for it. */
    record OnlyPartner(String partnerId) implements PartnerScope {}

    /** True when rows of this partner may be seen. */
    default boolean includes(String partnerId) {
        return switch (this) {
            case EveryPartner _ -> true;
            case OnlyPartner(var own) -> own.equals(partnerId);
        };
    }
}
