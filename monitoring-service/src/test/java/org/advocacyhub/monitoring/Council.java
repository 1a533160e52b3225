package org.advocacyhub.monitoring;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.advocacyhub.testkit.Tokens;

/** The council as a caller: enters contracts and reads returns. */
public final class Council {

    public static final String TERMS = """
            {"commissioner":"Kent County Council","primeContractor":"SEAP","start":"2016-04-01","initialEnd":"2019-03-31",
             "maximumEnd":"2021-03-31","minimumAge":16,"extensions":[{"months":12},{"months":12}]}
            """;

    /** Domain.md F.2; the split over lines is synthetic. */
    public static final String FIRST_YEAR = """
            {"to":"2017-03-31","budget":"1490000.00","ceiling":"1340000.00","lines":[
             {"line":"IMHA","serviceTypes":["IMHA"],"amount":"360000.00","indicativeHours":"12000.00","blockShare":"0.80","commissioned":true},
             {"line":"CARE_ACT","serviceTypes":["CARE_ACT","CARE_ACT_SAFEGUARDING"],"amount":"290000.00","indicativeHours":"9000.00"},
             {"line":"IMCA","serviceTypes":["IMCA_SMT","IMCA_ACCOM"],"amount":"260000.00","indicativeHours":"8000.00"},
             {"line":"RPR_PAID","serviceTypes":["RPR_PAID"],"amount":"150000.00","indicativeHours":"5000.00"},
             {"line":"NHS_COMPLAINTS","serviceTypes":["NHS_COMPLAINTS"],"amount":"110000.00","indicativeHours":"3500.00"},
             {"line":"COMMUNITY","serviceTypes":["COMMUNITY","CARER_COMMUNITY"],"amount":"170000.00","indicativeHours":"5500.00"}]}
            """;

    private static final AtomicInteger CONTRACTS = new AtomicInteger();

    private Council() {}

    /** The terms of a contract that {@link #hasAContract()} made. */
    public static String termsOf(String ref) {
        return TERMS.replace("Kent County Council", "Council of " + ref);
    }

    /** A contract like Kent's of a council of its own, with its first year. */
    public static String hasAContract() {
        return hasAContract("TEST-ADV-" + CONTRACTS.incrementAndGet());
    }

    /** The same under a reference of choice, for a place in a list. */
    public static String hasAContract(String ref) {
        asCommissioner().body(termsOf(ref)).put("/contracts/" + ref).then().statusCode(201);
        asCommissioner()
                .body(FIRST_YEAR)
                .put("/contracts/" + ref + "/years/2016-04-01")
                .then()
                .statusCode(201);
        return ref;
    }

    public static RequestSpecification asCommissioner() {
        return as("commissioner");
    }

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
    }

    public static Response reads(String contractRef, String quarter) {
        return asCommissioner().get("/contracts/" + contractRef + "/returns/" + quarter);
    }

    public static Figures figures(String contractRef, String quarter) {
        return new Figures(
                reads(contractRef, quarter).then().statusCode(200).extract().jsonPath());
    }

    public static String csv(String contractRef, String quarter) {
        return asCommissioner()
                .accept("text/csv")
                .get("/contracts/" + contractRef + "/returns/" + quarter)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The figures of a return. */
    public record Figures(JsonPath json) {

        /** The value as it stands in the JSON, as text; "null" when there is none. */
        public String value(String kpi, String breakdown, String key, String measure) {
            return String.valueOf(figure(kpi, breakdown, key, measure).get("value"));
        }

        public String total(String kpi, String measure) {
            return value(kpi, "total", "all", measure);
        }

        public Map<String, Object> figure(String kpi, String breakdown, String key, String measure) {
            List<Map<String, Object>> figures = json.param("kpi", kpi).getList("kpis.find { it.id == kpi }.figures");
            return figures.stream()
                    .filter(figure -> breakdown.equals(figure.get("breakdown"))
                            && key.equals(figure.get("key"))
                            && measure.equals(figure.get("measure")))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError(breakdown + "/" + key + "/" + measure + " not in " + figures));
        }
    }
}
