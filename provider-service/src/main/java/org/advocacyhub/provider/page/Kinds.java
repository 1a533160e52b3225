package org.advocacyhub.provider.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Kinds of advocacy by the names that the public directory has for them. */
@ApplicationScoped
public class Kinds {

    private static final String NAMES = """
            select service_type, name from service_description
            where valid_from <= :today and (valid_to is null or valid_to > :today)
            """;

    private final EntityManager entities;

    Kinds(EntityManager entities) {
        this.entities = entities;
    }

    /** The names of a day by their codes. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query of columns
    public Map<String, String> on(LocalDate today) {
        List<Object[]> rows =
                entities.createNativeQuery(NAMES).setParameter("today", today).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
