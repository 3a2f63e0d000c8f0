package org.mapiscope.operation.finding;

import org.mapiscope.mapi.file.CheckReport;

/** What came of walking all of a store's file. */
sealed interface DeepResult {
    record Checked(CheckReport report) implements DeepResult {}

    record Failed(String reason) implements DeepResult {}
}
