package org.advocacyhub.provider.feed;

import java.util.Collection;

/** Hears that partners have something new in their feeds, whichever replica wrote it. Must return at once. */
public interface FeedListener {

    /** Entries of these partners have been committed. It may be told twice or late: what counts is what stands in the feed. */
    void told(Collection<String> partnerIds);

    /** Something may have been missed: whoever waits for any partner should look. */
    void mayHaveMissed();
}
