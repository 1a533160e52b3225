package org.advocacyhub.testkit.servers;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.contracts.PublishedLanguage;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the suite's topics; enough partitions to show a mistake in ordering, fewer than in an installation. */
final class Topics {

    static final String DEAD_LETTERS = "dead-letters";

    private static final Set<String> SINGLE_PARTITION = Set.of("contracts", DEAD_LETTERS);
    private static final int PARTITIONS = 3;

    private Topics() {}

    static String create(String bootstrapServers) {
        var topics = Stream.concat(
                        PublishedLanguage.families().stream().map(PublishedLanguage::topicOf), Stream.of(DEAD_LETTERS))
                .map(name -> new NewTopic(name, SINGLE_PARTITION.contains(name) ? 1 : PARTITIONS, (short) 1))
                .collect(Collectors.toList());
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(topics).all().get();
            return bootstrapServers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be created", e);
        }
    }
}
