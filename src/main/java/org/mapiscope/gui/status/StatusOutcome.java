package org.mapiscope.gui.status;

import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/**
 * How a method of a status object went.
 *
 * @param call such as {@code IMAPIStatus::ValidateState}
 * @param resource the row's name
 * @param failure empty when it went well
 */
public record StatusOutcome(String call, String resource, Optional<MapiException> failure) {
    public HResult result() {
        return failure.map(MapiException::result).orElse(HResult.S_OK);
    }
}
