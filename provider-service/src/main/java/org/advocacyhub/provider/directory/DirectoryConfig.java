package org.advocacyhub.provider.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What the public directory says of the front door, and how often it is made anew. */
@ConfigMapping(prefix = "hub.directory")
interface DirectoryConfig {

    /** Where people are referred, for example the public form. */
    Optional<String> url();

    /** The front door's mailbox. */
    Optional<String> email();

    /** How soon a changed sub-contract shows; {@code 1m} and the like. */
    @WithDefault("1m")
    String refreshEvery();

    /** How long others may keep an answer. */
    @WithDefault("5m")
    Duration maxAge();
}
