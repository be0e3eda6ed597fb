/**
 * The script interpreters of the sync server: BeanShell and JavaScript. {@link com.soffid.iam.interp.Evaluator} is where to
 * start.
 */
package com.soffid.iam.interp;
