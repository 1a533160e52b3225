package org.advocacyhub.monitoring.virement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.advocacyhub.monitoring.virement.VirementView.ForecastView;
import org.advocacyhub.monitoring.virement.domain.LineForecast;

/** Keeps the figures that a virement was submitted with, as they were. */
@ApplicationScoped
class Evidence {

    private final ObjectMapper json;

    Evidence(ObjectMapper json) {
        this.json = json;
    }

    String written(List<LineForecast> forecasts) {
        try {
            return json.writeValueAsString(
                    forecasts.stream().map(Evidence::view).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the forecast of a line has no JSON form", impossible);
        }
    }

    List<ForecastView> read(String written) {
        if (written == null) {
            return List.of();
        }
        try {
            return json.readValue(written, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the evidence of a virement can't be read", unreadable);
        }
    }

    private static ForecastView view(LineForecast forecast) {
        return new ForecastView(
                forecast.line(),
                forecast.asOf(),
                forecast.amount().toString(),
                forecast.actual().toString(),
                forecast.committed().toString(),
                forecast.forecast() == null ? null : forecast.forecast().toString(),
                Objects.toString(forecast.percent(), null));
    }
}
