package org.mapiscope.operation.export;

import java.nio.file.Path;
import java.util.List;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.operation.ObjectPath;

/**
 * What is to be exported where.
 *
 * @param objects messages, those in attachments too, and folders; a store stands for the folder that people's own are in
 * @param folder where the files go; it is made when it is not there
 * @param flags {@link MapiContainer#CONVENIENT_DEPTH} for the folders within folders, {@link
 *     MapiContainer#MAPI_ASSOCIATED} for associated messages too
 */
public record ExportPlan(List<ObjectPath> objects, Path folder, ExportFormat format, int flags) {

    public ExportPlan {
        objects = List.copyOf(objects);
    }

    boolean isDeep() {
        return (flags & MapiContainer.CONVENIENT_DEPTH) != 0;
    }

    boolean hasAssociated() {
        return (flags & MapiContainer.MAPI_ASSOCIATED) != 0;
    }
}
