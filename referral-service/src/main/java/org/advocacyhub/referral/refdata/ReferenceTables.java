package org.advocacyhub.referral.refdata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.advocacyhub.referral.refdata.domain.Code;
import org.advocacyhub.referral.refdata.domain.CodeList;
import org.advocacyhub.referral.refdata.domain.CodeLists;
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

    private final DataSource dataSource;
    private final ObjectMapper json;
    private volatile CodeLists lists;

    ReferenceTables(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    CodeLists lists() {
        return lists;
    }

    @Override
    public void prepare() throws SQLException {
        read();
    }

    void read() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(READ)) {
            lists = listsOf(rows);
        }
    }

    @Scheduled(
            every = "{hub.reference-data.refresh-every}",
            delayed = "{hub.reference-data.refresh-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAgain() {
        try {
            read();
        } catch (SQLException away) {
            LOG.debug("the code lists could not be read again: those of before stay", away);
        }
    }

    private CodeLists listsOf(ResultSet rows) throws SQLException {
        var found = new LinkedHashMap<String, CodeList>();
        while (rows.next()) {
            var name = rows.getString("list");
            var before = found.get(name);
            var codes = new ArrayList<Code>(before == null ? List.of() : before.codes());
            codes.add(codeOf(rows));
            found.put(
                    name,
                    new CodeList(
                            name,
                            rows.getString("purpose"),
                            rows.getString("source"),
                            rows.getString("version"),
                            codes));
        }
        return new CodeLists(found.values());
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
