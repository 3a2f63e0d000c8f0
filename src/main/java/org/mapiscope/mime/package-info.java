/**
 * Messages as MIME: what an Internet mail with the same contents looks like. Source: RFC 5322, RFC 2045 to 2047, RFC
 * 2231; [MS-OXCMAIL] for which property goes where.
 *
 * <p>The only package that sees mime4j.
 */
@NullMarked
package org.mapiscope.mime;

import org.jspecify.annotations.NullMarked;
