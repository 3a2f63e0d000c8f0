/**
 * Messages and folders as files: one message in one of several forms, folders as trees of files with names that every
 * system takes, and a report of each item.
 */
@NullMarked
package org.mapiscope.operation.export;

import org.jspecify.annotations.NullMarked;
