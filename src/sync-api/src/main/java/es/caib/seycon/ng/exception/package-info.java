/**
 * The exceptions of the platform, under the names of its 1.x API that 3.6 still uses.
 */
package es.caib.seycon.ng.exception;
