/**
 * One file for a ticket: what is known of a profile, its sessions and this machine, as HTML and as JSON, with what
 * would tell who somebody is replaced.
 *
 * <p>Everything goes one way: {@link org.mapiscope.operation.report.ReportContent} is made a tree of
 * {@link org.mapiscope.operation.report.ReportNode}, each text of it passes
 * {@link org.mapiscope.operation.report.Redactor}, and the writers see what comes out.
 */
@NullMarked
package org.mapiscope.operation.report;

import org.jspecify.annotations.NullMarked;
