package org.advocacyhub.runtime.apidocs;

import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A parameter of many operations is described in one place. */
class DescribeParametersTest {

    private static final String QUARTER = DescribeParameters.OF_THE_SERVICE + "quarter";

    private final DescribeParameters filter = new DescribeParameters();

    @AfterEach
    void forget() {
        System.clearProperty(QUARTER);
    }

    @Test
    void what_a_service_says_of_a_parameter_stands_wherever_an_operation_says_nothing_itself() {
        System.setProperty(QUARTER, "Of a financial year, for example 2016-17-Q1");

        assertEquals("Of a financial year, for example 2016-17-Q1", described(null));
        assertEquals("The first quarter", described("The first quarter"));
        assertNull(filter.filterParameter(createParameter().in(In.PATH).name("team"))
                .getDescription());
    }

    private String described(String description) {
        var parameter = createParameter().in(In.PATH).name("quarter").description(description);
        return filter.filterParameter(parameter).getDescription();
    }
}
