import '../../lib/language/learn-words.ts'
import './style.css'
import cardStyleSheet from '../../components/card/card.css?inline'
import { renderInLanguage } from '../../components/shared/render-in-language.tsx'
import { WelcomePage } from '../../components/welcome/welcome-page.tsx'
import { wearLook } from '../../lib/discretion/wear-look.ts'

wearLook(document, 'welcome')
const container = document.getElementById('welcome')
renderInLanguage(container, () => <WelcomePage cardStyle={cardStyleSheet} />)
