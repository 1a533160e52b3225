package org.advocacyhub.monitoring.publication.domain;

/**
 * What a contract publishes by, from a day on (domain.md E.6).
 *
 * @param leastPercentBase with fewer below the line no percentage is shown
 * @param noAverageUpTo no mean or median that rests on so few, or fewer
 */
public record PublicationRules(SuppressionScheme scheme, long leastPercentBase, long noAverageUpTo) {

    public PublicationRules {
        if (leastPercentBase < 1 || noAverageUpTo < scheme.smallUpTo()) {
            throw new IllegalArgumentException("an average may not rest on what is itself not shown");
        }
    }
}
