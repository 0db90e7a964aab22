/** The number that people see. */
export const numberText =
  "@.year || '-' || CASE WHEN @.sequence < 0 THEN 'S' || -@.sequence ELSE lpad(@.sequence::text, greatest(3, length(@.sequence::text)), '0') END"
