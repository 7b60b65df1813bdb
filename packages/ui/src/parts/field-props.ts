/** What every field is told. */
export type FieldProps = {
	label: string;
	name: string;
	/** How to fill it, before anybody errs. */
	hint?: string | undefined;
	/** What is wrong with what was given, and how to put it right. */
	error?: string | undefined;
	required?: boolean | undefined;
	/** Says that it may be left empty; where most fields must be filled. */
	optional?: boolean | undefined;
	/** The label is heard only: where the place says what the field is. */
	labelUnseen?: boolean | undefined;
	/** Of the control, for a summary of errors to link to; by default one of its own. */
	id?: string | undefined;
};

/** What the control inside spreads over itself. */
export type ControlProps = {
	id: string;
	name: string;
	required: boolean;
	'aria-invalid': 'true' | undefined;
	'aria-describedby': string | undefined;
};
