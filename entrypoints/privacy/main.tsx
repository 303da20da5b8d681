import '../../lib/language/learn-words.ts'
import './style.css'
import browser from 'webextension-polyfill'
import { PrivacyPage } from '../../components/privacy/privacy-page.tsx'
import { renderInLanguage } from '../../components/shared/render-in-language.tsx'
import { wearLook } from '../../lib/discretion/wear-look.ts'

wearLook(document, 'privacy')
const container = document.getElementById('privacy')
const text = fetch(browser.runtime.getURL('privacy.md')).then(response => response.text())
renderInLanguage(container, () => <PrivacyPage text={text} />)
