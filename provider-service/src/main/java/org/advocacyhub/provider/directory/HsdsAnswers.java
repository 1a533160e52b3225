package org.advocacyhub.provider.directory;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.advocacyhub.provider.directory.domain.Directory;
import org.advocacyhub.runtime.web.Sha256;

/** Writes answers as the standard has them: its names, nothing that is null, open to every page, and kept by caches. */
@ApplicationScoped
class HsdsAnswers {

    private final ObjectMapper json;
    private final CacheControl caching = new CacheControl();

    HsdsAnswers(ObjectMapper json, DirectoryConfig config) {
        this.json = json.copy()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .setDefaultPropertyInclusion(Include.NON_NULL);
        caching.setMaxAge(Math.toIntExact(config.maxAge().toSeconds()));
        caching.setNoTransform(false);
        caching.getCacheExtension().put("public", "");
    }

    /** The answer, or 304 when the caller has it already. */
    Response of(Request request, Object value) {
        var body = write(value);
        var tag = new EntityTag(
                UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)).toString());
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(body) : unchanged;
        return answer.tag(tag)
                .cacheControl(caching)
                .header("Access-Control-Allow-Origin", "*")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** What each organisation and service says, as a hash: it changes when they say something else. */
    Map<UUID, byte[]> hashes(Directory directory) {
        var hashes = new HashMap<UUID, byte[]>();
        directory.organizations().forEach(each -> hashes.put(each.id(), hash(each)));
        directory.services().forEach(each -> hashes.put(each.id(), hash(each)));
        return hashes;
    }

    private byte[] hash(Object value) {
        return Sha256.of(write(value).getBytes(StandardCharsets.UTF_8));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(value.getClass() + " has no JSON form", unwritable);
        }
    }
}
