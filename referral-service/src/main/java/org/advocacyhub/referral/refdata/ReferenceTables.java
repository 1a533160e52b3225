package org.advocacyhub.referral.refdata;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advocacyhub.referral.refdata.domain.Code;
import org.advocacyhub.referral.refdata.domain.CodeList;
import org.advocacyhub.referral.refdata.domain.CodeLists;
import org.advocacyhub.runtime.database.DatabaseFailure;
import org.advocacyhub.runtime.database.Sql;
import org.advocacyhub.runtime.start.Beforehand;
import org.jboss.logging.Logger;

/** The code lists in memory, read again once a minute: intake costs no query for them. */
@ApplicationScoped
class ReferenceTables implements Beforehand {

    private static final Logger LOG = Logger.getLogger(ReferenceTables.class);
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private static final String READ = """
            select l.list, l.purpose, l.source, c.code, c.label, c.code_group, c.attributes::text as attributes,
                   c.valid_from, c.valid_to,
                   md5(string_agg(c::text, '|') over (partition by l.list order by c.sort, c.code, c.valid_from
                       rows between unbounded preceding and unbounded following)) as version
            from reference_list l join reference_code c on c.list = l.list
            order by l.list, c.sort, c.code, c.valid_from""";

    /** A code with what is known of its list. */
    private record Listed(String list, String purpose, String source, String version, Code code) {

        static CodeList together(List<Listed> codes) {
            var any = codes.getFirst();
            return new CodeList(
                    any.list,
                    any.purpose,
                    any.source,
                    any.version,
                    codes.stream().map(Listed::code).toList());
        }
    }

    private final Sql sql;
    private final ObjectMapper json;
    private volatile CodeLists lists;

    ReferenceTables(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    CodeLists lists() {
        return lists;
    }

    @Override
    public void prepare() {
        read();
    }

    void read() {
        var codes =
                sql.list(READ, this::listed).stream().collect(groupingBy(Listed::list, LinkedHashMap::new, toList()));
        lists = new CodeLists(codes.values().stream().map(Listed::together).toList());
    }

    @Scheduled(
            every = "{hub.reference-data.refresh-every}",
            delayed = "{hub.reference-data.refresh-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAgain() {
        try {
            read();
        } catch (DatabaseFailure away) {
            LOG.debug("the code lists could not be read again: those of before stay", away);
        }
    }

    private Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getString("list"),
                row.getString("purpose"),
                row.getString("source"),
                row.getString("version"),
                codeOf(row));
    }

    private Code codeOf(ResultSet row) throws SQLException {
        return new Code(
                row.getString("code"),
                row.getString("label"),
                row.getString("code_group"),
                attributes(row.getString("attributes")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private Map<String, Object> attributes(String stored) {
        try {
            return json.readValue(stored, ATTRIBUTES);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("attributes of a code are not JSON", damaged);
        }
    }
}
